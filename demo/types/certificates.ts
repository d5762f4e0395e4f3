import { textValue } from '../data/world'
import { common, move, updating } from './common'
import { field, writable, type TypeDefinition } from './definition'

const states = ['activating', 'active', 'removed', 'removing', 'requested', 'updating-active']

/** Certificates for load balancers. */
export const certificateTypes: readonly TypeDefinition[] = [
  {
    id: 'certificate',
    prefix: '1ce',
    ...writable,
    fields: {
      ...common('certificate', states),
      name: field('string', 'curq', {
        minLength: 1,
        maxLength: 255,
        invalidChars: String.raw`\u0000-\u001f<>"`,
      }),
      cert: field('multiline', 'cur', { minLength: 1, maxLength: 65535, description: 'PEM' }),
      key: field('multiline', 'curo', {
        minLength: 1,
        maxLength: 65535,
        description: 'PEM; never shown again',
      }),
      certChain: field('multiline', 'cun', { maxLength: 65535 }),
      keystore: field('blob', 'cun', { description: 'PKCS#12, instead of three texts' }),
      CN: field('string', 'n'),
      issuer: field('string', 'n'),
      issuedAt: field('date', 'n'),
      expiresAt: field('date', 'cun'),
      keySize: field('int', 'n'),
      serialNumber: field('int', 'n'),
      subjectAlternativeNames: field('array[string]', 'n'),
    },
    actions: {
      remove: move('remove', ['active', 'requested'], states, 'certificate'),
      update: updating(['active'], states, 'certificate'),
    },
    create: (resource) => {
      resource.data.CN = `${textValue(resource.data.name)}.example.org`
      resource.data.keySize = 2048
      return [{ via: 'activating', to: 'active' }]
    },
  },
]

import { describe, expect, test } from 'vitest'
import { ApiProblem } from '../../../src/api/problem'
import { exportMarkdown } from '../../../src/request-preview/activity/export-markdown'
import { entry, options } from './recorded'

const url = 'https://api.example/v1/hosts'

describe('An export for a bug report', () => {
  test('shows each request as it was sent, its status and what came back', () => {
    const text = exportMarkdown(
      [entry({ method: 'PUT', url, body: '{"a":1.10}' }, { status: 409, body: '{"n":1.10}' })],
      options,
    )
    expect(text).toContain('## 1. `PUT /v1/hosts` → 409 Conflict')
    expect(text).toContain('2026-11-21 12:00:00.000 UTC · 20 ms · 10 B')
    expect(text).toContain('```http\nPUT /v1/hosts HTTP/1.1\nHost: api.example\n')
    expect(text).toContain('\n\n{"a":1.10}\n```')
    expect(text).toContain('```json\n{\n  "n": 1.10\n}\n```')
  })

  test('keeps backticks within their block', () => {
    const text = exportMarkdown(
      [
        entry(
          { method: 'POST', url: `${url}/\`\`a\``, body: '"````"' },
          { body: '```\n# no heading\n```', headers: [] },
        ),
      ],
      options,
    )
    expect(text).toContain('`````http')
    expect(text).toContain('````text\n```\n# no heading\n```\n````')
  })

  test('says why there is no reply, and cuts long ones', () => {
    const lost = entry({ method: 'DELETE', url }, null)
    const problem = new ApiProblem({ kind: 'unreachable', request: lost.request })
    const text = exportMarkdown(
      [{ ...lost, problem }, entry({ method: 'POST', url }, { body: 'x'.repeat(20_000) })],
      options,
    )
    expect(text).toContain('→ no reply')
    expect(text).toContain('No answer: ')
    expect(text).toContain('Cut after 10000 of 20000 characters.')
    expect(text.length).toBeLessThan(12_000)
  })
})

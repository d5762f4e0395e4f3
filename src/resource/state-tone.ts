import { isInBetween } from '../api/in-between'
import type { ResourceState } from '../api/resource'
import type { Tone } from '../ui/state-badge'

// Words that servers of this kind use for states. An unknown word is shown as settled and well: only colour and
// shape depend on it.
const bad =
  /(^|-)(error|erroring|failed|failure|fault|faulted|unhealthy|degraded|crashed|disconnected|unavailable|invalid)($|-)/i
const off =
  /^(removed|purged|stopped|inactive|deactivated|disabled|paused|detached|cancell?ed|deleted|offline|none|unknown|closed|finished)$/i

/** How a state is to be shown. What the server says of the transition comes before the word itself. */
export function toneOf(state: ResourceState): Tone {
  if (state.transition === 'failed') return 'bad'
  if (state.transition === 'moving') return 'busy'
  return toneOfWord(state.name)
}

/** How a state is to be shown when there is only its word. */
function toneOfWord(word: string): Tone {
  if (bad.test(word)) return 'bad'
  if (off.test(word)) return 'off'
  return isInBetween(word) ? 'busy' : 'ok'
}

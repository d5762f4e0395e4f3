import type { StreamStatus } from '../api/change-stream-facts'

/** How the stream stands, for people: a word, its look, and what it means for what they see. */
export interface LiveWords {
  readonly word: string
  readonly look: 'live' | 'waiting' | 'polling' | 'off'
  readonly meaning: string
}

/** Puts the state of the change stream into words. */
export function liveWords({ phase, reason }: StreamStatus): LiveWords {
  switch (phase) {
    case 'live':
      return {
        word: 'live',
        look: 'live',
        meaning: 'Changes on the server are shown as they happen.',
      }
    case 'connecting':
      return { word: 'connecting', look: 'waiting', meaning: 'The change stream is being opened.' }
    case 'reconnecting':
      return {
        word: 'reconnecting',
        look: 'waiting',
        meaning: `${reason === 'silent' ? 'The change stream fell silent' : 'The change stream was cut'} and is being opened again; what is on screen is then read again.`,
      }
    case 'polling':
      return {
        word: 'polling',
        look: 'polling',
        meaning:
          reason === 'refused'
            ? 'This API offers no change stream, or none to you. What is on its way is looked at now and then; everything else changes with Reload.'
            : 'The change stream cannot be reached and is tried again each minute. What is on its way is looked at now and then; everything else changes with Reload.',
      }
    case 'off':
      return {
        word: 'off',
        look: 'off',
        meaning:
          reason === 'unasked'
            ? 'To another origin, a change stream takes this browser’s cookies for that host along, so it is opened only when you say so. What is on its way is looked at now and then.'
            : reason === 'hidden'
              ? 'The change stream rests while the page is not seen.'
              : 'The change stream is not used. What is on its way is looked at now and then; everything else changes with Reload.',
      }
  }
}

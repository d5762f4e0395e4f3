import type { EarlyReplies } from '../api/early-replies'
import { readDocumentAhead } from '../resource/use-document'
import { schemasQuery } from '../resource/use-schemas'
import type { FirstReads } from './ask-early'
import type { Session } from './session'

/** What comes within this time is drawn at once, without a skeleton that would only flash up. In ms. */
const patience = 100
/** A document that is there waits no longer than this for its schemas. In ms. */
const shortPatience = 30

/** Takes in what the first view shows as far as it comes quickly, so that the first drawing is the right one. */
export async function readAhead(
  { api, client }: Session,
  early: EarlyReplies,
  { document, schemas }: FirstReads,
): Promise<void> {
  await Promise.race([early.settled(document), pause(patience)])
  await Promise.race([early.settled(schemas), pause(shortPatience)])
  const reads: Promise<void>[] = []
  if (early.isGood(schemas)) reads.push(client.prefetchQuery(schemasQuery(api, schemas)))
  if (early.isGood(document)) reads.push(readDocumentAhead(client, api, document))
  await Promise.all(reads)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

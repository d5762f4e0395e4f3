import { join } from 'node:path'
import { OptionError, readOptions, usage } from './server/options'
import { start } from './server/start'

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options.help) return console.log(usage)
  const { origin, assetsOrigin, backend, close } = await start(
    options,
    join(import.meta.dirname, '..'),
    process.env,
  )
  console.log(`API UI   ${origin}/`)
  console.log(`API      ${backend.title}${origin}${backend.root}`)
  if (assetsOrigin !== undefined) console.log(`Drop-in  ${assetsOrigin}/`)
  const quit = () => void close().then(() => process.exit(0))
  process.once('SIGINT', quit)
  process.once('SIGTERM', quit)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof OptionError)) throw error
  console.error(`${error.message}\nTry --help.`)
  process.exitCode = 2
}

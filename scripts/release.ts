import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { follows, released } from './release/changelog'
import { pack } from './release/pack'

// npm run release -- 1.2.3: version, changelog, commit and tag; npm run release -- --pack: the files of the version there is.
const root = join(import.meta.dirname, '..')
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
const current = async () =>
  (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version

const usage = async () =>
  `Usage: npm run release -- VERSION, later than ${await current()}; or --pack after a build`

const [argument, ...rest] = process.argv.slice(2)
if (argument === '--help') console.log(await usage())
else if (argument === '--pack' && rest.length === 0) {
  const version = await current()
  for (const name of await pack(root, version)) console.log(`release/${name}`)
} else if (argument === undefined || rest.length > 0 || !follows(argument, await current())) {
  console.error(await usage())
  process.exitCode = 2
} else if (git('status', '--porcelain') !== '') {
  console.error('There are changes that are not committed.')
  process.exitCode = 1
} else {
  const path = join(root, 'CHANGELOG.md')
  const day = new Date().toISOString().slice(0, 10)
  await writeFile(path, released(await readFile(path, 'utf8'), argument, day))
  execFileSync('npm', ['version', argument, '--no-git-tag-version'], { cwd: root, stdio: 'ignore' })
  git('commit', '--all', '--message', `Release ${argument}`)
  git('tag', '--annotate', `v${argument}`, '--message', `API UI ${argument}`)
  console.log(
    `Committed and tagged v${argument}. Pushing the tag publishes it:\n  git push --follow-tags`,
  )
}

import type { SnippetTarget } from './target'

const comments = {
  http: '#',
  shell: '#',
  powershell: '#',
  javascript: '//',
  python: '#',
  go: '//',
  bat: 'rem',
} as const satisfies Record<SnippetTarget['language'], string>

/** The language with a word instead of a request that carries files, which it cannot say from here. */
export function withoutFiles(target: SnippetTarget): SnippetTarget {
  return {
    ...target,
    render: (request, context) =>
      request.form === undefined
        ? target.render(request, context)
        : `${comments[target.language]} ${target.title} does not send files here; curl, fetch and Python do.`,
  }
}

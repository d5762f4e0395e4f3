import type { Plugin } from 'vite'

/**
 * Lets the build leave out what is not used of react-router: names for developer tools are written onto its
 * components and contexts, which looks as if they were needed.
 */
export function slimRouter(): Plugin {
  return {
    name: 'slim-router',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/react-router\/dist\/.*\.mjs$/ },
      handler: (code) => ({
        code: code
          .replace(/^\w+\.displayName = "\w*";$/gm, '')
          .replace(
            /^(var \w+ = )(\w+\.(?:forwardRef|createContext|memo)\()/gm,
            '$1/* @__PURE__ */ $2',
          ),
        map: null,
      }),
    },
  }
}

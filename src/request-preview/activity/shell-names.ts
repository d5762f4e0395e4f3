/** Hands out variable names that no two things share and that mean nothing to the shell. */
export class ShellNames {
  private readonly taken = new Set(['reply'])

  /** The first free name: `base`, `base2`, … or, upper case, `BASE_2`. */
  take(base: string): string {
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : base === base.toUpperCase() ? `_${count}` : `${count}`
      const name = base + suffix
      if (this.taken.has(name)) continue
      this.taken.add(name)
      return name
    }
  }

  reserve(name: string): void {
    this.taken.add(name)
  }
}

/** The words of names as one shell name, e.g. `registrationToken` as `registration_token`; `fallback` where none are left. */
export function snakeCase(names: readonly string[], fallback: string): string {
  const words = names
    .join('_')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 60)
    .toLowerCase()
  if (words === '') return fallback
  return /^\d/.test(words) ? `${fallback}_${words}` : words
}

// What a shell and its programs set for themselves; a field called `path` must not send the reader's PATH.
const shellsOwn =
  /^(?:PATH|HOME|IFS|ENV|PWD|OLDPWD|USER|LOGNAME|SHELL|TERM|UID|EUID|PPID|RANDOM|SECONDS|LINENO|OPTARG|OPTIND|REPLY|HOSTNAME|GROUPS|DIRSTACK|CDPATH|MAIL|LANG|TMPDIR|EDITOR|DISPLAY|PS\d|LC_.*|LD_.*|BASH.*|FUNC.*|HIST.*|SSH_.*|CURL_.*|XDG_.*|.*_PROXY)$/

/** The environment variable that a secret field is read from, e.g. `SECRET_VALUE`. */
export function environmentName(path: readonly string[]): string {
  const name = snakeCase(path, 'field').toUpperCase()
  return shellsOwn.test(name) ? `FIELD_${name}` : name
}

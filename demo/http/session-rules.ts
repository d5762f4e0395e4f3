/** How a family of servers lets people in by a cookie, and out again. */
export interface SessionRules {
  /** The name of the cookie that a session is known by. */
  readonly cookie: string
  /** Whether this is where one signs in, if the body says who one is. */
  readonly opens: (method: string, url: URL, root: string) => boolean
  /** Whether this ends the session that the cookie names. */
  readonly ends: (method: string, url: URL, root: string) => boolean
  /** The status of the empty answers to both. */
  readonly opened: number
  readonly ended: number
  /** Whether replies say whose account is asking, and refusals how to sign in. */
  readonly tells: boolean
}

/** Rancher 1.x: tokens are resources, and one's own is deleted. */
export const cattleSession: SessionRules = {
  ...{ cookie: 'token', opened: 201, ended: 204, tells: true },
  opens: (method, { pathname }, root) =>
    method === 'POST' && pathname.toLowerCase() === `${root}/token`,
  ends: (method, { pathname }, root) =>
    method === 'DELETE' && pathname.toLowerCase().startsWith(`${root}/token/`),
}

/** Rancher 2.x, whose Norman and Steve share one session: actions of Norman's, and since 2.13 an address of Steve's. */
export const rancherSession: SessionRules = {
  ...{ cookie: 'R_SESS', opened: 200, ended: 200, tells: false },
  opens: (method, { pathname, searchParams }) =>
    method === 'POST' &&
    pathname === '/v3-public/localProviders/local' &&
    searchParams.get('action') === 'login',
  ends: (method, { pathname, searchParams }) =>
    method === 'POST' &&
    (pathname === '/v1/logout' ||
      (pathname === '/v3/tokens' && /^logout(?:All)?$/.test(searchParams.get('action') ?? ''))),
}

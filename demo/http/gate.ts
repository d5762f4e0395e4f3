import { randomUUID } from 'node:crypto'
import { ApiError } from '../api-error'
import type { SessionRules } from './session-rules'

/** Who may ask the demo: everyone, or who has its key, or who has its key or a session. */
export type AuthMode = (typeof authModes)[number]

/** All of them, as the command line spells them. */
export const authModes = ['none', 'basic', 'cookie'] as const

const key = Buffer.from('demo-access:demo-secret').toString('base64')
const credentials: ReadonlySet<string> = new Set([`Basic ${key}`, 'Bearer demo-token'])

/** Lets requests in or not, by key, session and CSRF token, as servers of this family do. */
export class Gate {
  private readonly sessions = new Set<string>()
  private readonly tokens = new Set<string>()

  constructor(
    private readonly root: string,
    private readonly rules: SessionRules | undefined,
    private readonly auth: AuthMode,
    private readonly csrf: boolean,
  ) {}

  /** Throws 401 without credentials, 422 for a browser's write without the right token. */
  check(request: Request): void {
    if (!this.knows(request)) throw new ApiError(401, 'Unauthorized', 'Sign in first')
    if (!this.hasToken(request)) throw new ApiError(422, 'InvalidCSRFToken', 'Invalid CSRF token')
  }

  private hasToken(request: Request): boolean {
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (!this.csrf || reading || !isBrowser(request)) return true
    const token = cookieOf(request, 'CSRF')
    // Like Norman since 2020: a write without a cookie is refused, and gets one.
    return this.tokens.has(token ?? '') && request.headers.get('x-api-csrf') === token
  }

  /** Signing in where the family does that, with `demo:demo` or `demo` and `demo`, and out; undefined for all else. */
  session(request: Request, bytes: ArrayBuffer): Response | undefined {
    const { rules, root } = this
    if (this.auth !== 'cookie' || rules === undefined) return undefined
    const url = new URL(request.url)
    if (rules.opens(request.method, url, root)) {
      const body = new TextDecoder().decode(bytes)
      if (!/"demo:demo"|"password"\s*:\s*"demo"/.test(body)) return undefined
      const session = randomUUID()
      this.sessions.add(session)
      return new Response(null, {
        status: rules.opened,
        headers: { 'Set-Cookie': `${rules.cookie}=${session}; Path=/; HttpOnly; SameSite=Lax` },
      })
    }
    // Nobody else may end it either: what is missing is said by `check`.
    if (!rules.ends(request.method, url, root) || !this.knows(request) || !this.hasToken(request))
      return undefined
    this.sessions.delete(cookieOf(request, rules.cookie) ?? '')
    return new Response(null, {
      status: rules.ended,
      headers: { 'Set-Cookie': `${rules.cookie}=; Path=/; Max-Age=0` },
    })
  }

  /** The reply with what goes along: who is asking, how to sign in, a CSRF token for who has none. */
  signed(request: Request, response: Response): Response {
    const { headers } = response
    const tells = this.rules?.tells !== false
    if (tells && this.auth !== 'none' && this.knows(request)) {
      headers.set('X-API-Account-Id', '1a1')
      headers.set('X-API-Account-Name', 'admin')
      headers.set('X-API-Account-Kind', 'admin')
    }
    const quiet = request.headers.get('x-api-no-challenge') === 'true'
    if (tells && response.status === 401 && !quiet)
      headers.set('WWW-Authenticate', 'Basic realm="demo"')
    if (this.csrf && isBrowser(request) && !this.tokens.has(cookieOf(request, 'CSRF') ?? '')) {
      const token = randomUUID()
      this.tokens.add(token)
      headers.append('Set-Cookie', `CSRF=${token}; Path=/; SameSite=Lax`)
    }
    return response
  }

  private knows(request: Request): boolean {
    if (this.auth === 'none') return true
    const given = request.headers.get('authorization')
    if (given !== null) return credentials.has(given)
    const cookie = this.rules?.cookie
    return cookie !== undefined && this.sessions.has(cookieOf(request, cookie) ?? '')
  }
}

function isBrowser(request: Request): boolean {
  return request.headers.get('user-agent')?.toLowerCase().includes('mozilla') ?? false
}

function cookieOf(request: Request, name: string): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1)
}

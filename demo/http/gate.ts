import { randomUUID } from 'node:crypto'
import { ApiError } from '../api-error'

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
    private readonly auth: AuthMode,
    private readonly csrf: boolean,
  ) {}

  /** Throws 401 without credentials, 422 for a browser's write without the right token. */
  check(request: Request): void {
    if (!this.knows(request)) throw new ApiError(401, 'Unauthorized', 'Sign in first')
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (!this.csrf || reading || !isBrowser(request)) return
    const token = cookieOf(request, 'CSRF')
    // Like Norman since 2020: a write without a cookie is refused, and gets one.
    if (!this.tokens.has(token ?? '') || request.headers.get('x-api-csrf') !== token)
      throw new ApiError(422, 'InvalidCSRFToken', 'Invalid CSRF token')
  }

  /** Signing in (`POST token` with `{"code":"demo:demo"}`) and out (`DELETE token/current`); undefined for all else. */
  session(request: Request, bytes: ArrayBuffer): Response | undefined {
    if (this.auth !== 'cookie') return undefined
    const path = new URL(request.url).pathname.toLowerCase()
    if (request.method === 'POST' && path === `${this.root}/token`) {
      if (!new TextDecoder().decode(bytes).includes('"demo:demo"')) return undefined
      const session = randomUUID()
      this.sessions.add(session)
      return new Response(null, {
        status: 201,
        headers: { 'Set-Cookie': `token=${session}; Path=/; HttpOnly; SameSite=Lax` },
      })
    }
    if (request.method !== 'DELETE' || !path.startsWith(`${this.root}/token/`)) return undefined
    this.sessions.delete(cookieOf(request, 'token') ?? '')
    return new Response(null, {
      status: 204,
      headers: { 'Set-Cookie': 'token=; Path=/; Max-Age=0' },
    })
  }

  /** The reply with what goes along: who is asking, how to sign in, a CSRF token for who has none. */
  signed(request: Request, response: Response): Response {
    const { headers } = response
    if (this.auth !== 'none' && this.knows(request)) {
      headers.set('X-API-Account-Id', '1a1')
      headers.set('X-API-Account-Name', 'admin')
      headers.set('X-API-Account-Kind', 'admin')
    }
    const quiet = request.headers.get('x-api-no-challenge') === 'true'
    if (response.status === 401 && !quiet) headers.set('WWW-Authenticate', 'Basic realm="demo"')
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
    return this.auth === 'cookie' && this.sessions.has(cookieOf(request, 'token') ?? '')
  }
}

function isBrowser(request: Request): boolean {
  return request.headers.get('user-agent')?.toLowerCase().includes('mozilla') ?? false
}

function cookieOf(request: Request, name: string): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1)
}

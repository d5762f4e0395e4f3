import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { understand } from '../../src/api/exchange'
import { specification } from '../../src/api/dialects/specification'
import { ApiProblem } from '../../src/api/problem'
import type { Reply } from '../../src/api/reply'
import { apiRequest } from '../../src/api/request'
import { UploadCourse } from '../../src/api/upload-course'
import { Answer } from '../../src/request-preview/answer'
import type { Outcome } from '../../src/request-preview/use-send'

const request = apiRequest({ method: 'POST', url: 'http://api.example/v1/x', body: '{}' })

function reply(facts: Partial<Reply> = {}): Reply {
  const body = facts.body ?? ''
  return {
    ...{ request, status: 200, statusText: '', headers: [], body, size: body.length },
    ...{ url: request.url, firstByte: 12, total: 34 },
    ...facts,
  }
}

function show(facts: Partial<Reply>) {
  const got = reply(facts)
  let outcome: Outcome
  try {
    outcome = { phase: 'answered', request, exchange: understand(got, specification) }
  } catch (error) {
    outcome = { phase: 'failed', request, error }
  }
  render(<Answer outcome={outcome} />)
  return within(screen.getByRole('region', { name: 'Answer' }))
}

describe('The answer', () => {
  test('has a status with its words, the times and the size', () => {
    const answer = show({ status: 201, body: '{}', size: 2 })
    expect(answer.getByText('201 Created')).toBeVisible()
    expect(answer.getByText('first byte 12 ms · total 34 ms · 2 B')).toBeVisible()
  })

  test.each([200, 204])('%s without a body is fine', (status) => {
    const answer = show({ status })
    expect(answer.getByText('The reply has no body.')).toBeVisible()
    expect(answer.queryByRole('alert')).toBeNull()
  })

  test('shows JSON as a tree, and as text when asked to, to the last digit', async () => {
    const answer = show({ body: '{"id":9007199254740993}' })
    expect(await answer.findByRole('tree')).toBeVisible()
    await userEvent.click(answer.getByRole('button', { name: 'Show as text' }))
    expect(answer.queryByRole('tree')).toBeNull()
    expect(answer.getByText('9007199254740993')).toBeVisible()
  })

  test('says that what was not read is left to the browser', () => {
    const answer = show({ cutOff: true })
    expect(answer.getByText(/only its beginning is read/)).toBeVisible()
  })

  test('says what the server warns of, and that a text is an answer like any other', () => {
    const warning =
      '299 - "policy/v1beta1 is \\"old\\"", 299 h:1 "Not, so good", 299 - "Not, so good"'
    const headers: Reply['headers'] = [
      ['Warning', warning],
      ['content-type', 'text/plain'],
    ]
    const answer = show({ headers, body: 'done\n' })
    expect(answer.getAllByText(/^The server warns/).map((line) => line.textContent)).toEqual([
      'The server warns: policy/v1beta1 is "old"',
      'The server warns: Not, so good',
    ])
    expect(answer.queryByRole('alert')).toBeNull()
    expect(answer.getByText('done')).toBeVisible()
  })

  test('shows HTML as text', () => {
    const answer = show({ status: 502, body: '<img src=x onerror=alert(1)>' })
    expect(answer.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
    expect(answer.queryByRole('img')).toBeNull()
    expect(answer.getByText('Body, an HTML page as text')).toBeVisible()
  })

  test('offers what is no text as a file, under a name of letters only', async () => {
    const names: string[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => '#', revokeObjectURL() {} }))
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download)
    })
    const evil = apiRequest({ method: 'GET', url: 'http://api.example/v1/..%2F%22evil;x' })
    const file = new Blob([Uint8Array.of(0xff)], { type: 'image/png' })
    const answer = show({ request: evil, body: '\ufffd', size: 1, file })
    expect(answer.getByText('The body is no text but image/png.')).toBeVisible()
    await userEvent.click(answer.getByRole('button', { name: 'Save 1 B' }))
    expect(names).toEqual(['2F-22evil-x.png'])
    click.mockRestore()
    vi.unstubAllGlobals()
  })

  test('says where a redirect led', () => {
    const answer = show({ url: 'http://api.example/v1/elsewhere', body: '{}' })
    expect(answer.getByText(/was redirected/)).toHaveTextContent('http://api.example/v1/elsewhere')
  })

  test('says of a long text that it is cut', () => {
    const answer = show({ status: 500, body: 'x'.repeat(300_000) })
    expect(answer.getByText(/These are the first 200 KB/)).toBeVisible()
  })

  test.each(['unreachable', 'cancelled'] as const)(
    'that never came (%s) leaves open what happened, and says to look first',
    (kind) => {
      const error = new ApiProblem({ kind, request })
      render(<Answer outcome={{ phase: 'failed', request, error }} />)
      expect(screen.getByRole('alert')).toHaveTextContent(
        /outcome is unknown.*look at the resource before sending it again/,
      )
    },
  )
})

test('While files leave, it is told how far they are, and then that an answer is awaited', () => {
  const upload = new UploadCourse({ boundary: 'b', parts: [{ name: 'a', value: 'x'.repeat(942) }] })
  expect(upload.total).toBe(1000)
  render(<Answer outcome={{ phase: 'sending', request, upload }} />)
  const bar = () => screen.getByRole('progressbar')
  expect(bar()).toHaveAccessibleName('Sending')
  expect(bar()).toHaveAttribute('aria-valuenow', '0')
  act(() => upload.note(250))
  expect(bar()).toHaveAttribute('aria-valuenow', '25')
  expect(screen.getByText('250 B of 1.0 KB')).toBeVisible()
  act(() => upload.note(1000))
  expect(bar()).toHaveAccessibleName('Waiting for the answer')
  expect(screen.queryByText(/250 B of|1.0 KB/)).toBeNull()
})

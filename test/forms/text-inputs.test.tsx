import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openForm } from './form-harness'

const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { exact: true })
const button = (name: string) => screen.getByRole('button', { name })
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent)

describe('a JSON field', () => {
  test('keeps broken text as typed, sends what it shows, and says what is wrong', async () => {
    const { user, sends } = openForm({ data: 'json', name: 'string' })
    await user.click(input('data'))
    await user.paste('{"a": 9007199254740993, ')
    await user.click(input('name'))
    expect(input('data').value).toBe('{"a": 9007199254740993, ')
    expect(sends()).toBe('{"data":"{\\"a\\": 9007199254740993, "}')
    expect(alerts()[0]).toMatch(/^Not JSON: The text ends too early/)
    await user.type(input('data'), '"b": 1}')
    expect(input('data').value).toBe('{"a": 9007199254740993, "b": 1}')
    expect(sends()).toBe('{"data":{"a":9007199254740993,"b":1}}')
    expect(alerts()).toEqual([])
  })

  test('keeps the spaces people type', async () => {
    const { user, sends } = openForm({ data: 'json' })
    await user.type(input('data'), '1 ')
    expect(input('data').value).toBe('1 ')
    expect(sends()).toBe('{"data":1}')
    await user.clear(input('data'))
    expect(sends()).toBe('{}')
  })

  test('begins empty as an item of a list or map, and is null until something is written', async () => {
    const { user, sends } = openForm({ data: 'map[json]' })
    await user.click(button('Add to data'))
    await user.keyboard('k{Tab}')
    expect(sends()).toBe('{"data":{"k":null}}')
    expect(input('data value 1').placeholder).toBe('null')
    await user.keyboard('7')
    expect(sends()).toBe('{"data":{"k":7}}')
    await user.keyboard('{Backspace}')
    expect(sends()).toBe('{"data":{"k":null}}')
    expect(alerts()).toEqual([])
  })

  test('has an editor of its own on request, and is the same text in both', async () => {
    const { user, sends } = openForm({ data: 'json' })
    await user.click(input('data'))
    await user.paste('{"a": [1')
    await user.click(button('data: code editor'))
    expect(input('data').value).toBe('{"a": [1')
    await user.type(input('data'), ']}')
    expect(sends()).toBe('{"data":{"a":[1]}}')
    await user.click(button('data: plain text'))
    expect(input('data').value).toBe('{"a": [1]}')
  })
})

describe('a list or a map that does not say of what', () => {
  test('is edited entry by entry, each written as JSON', async () => {
    const { user, sends } = openForm({ args: 'array', options: 'map' })
    await user.click(button('Add to args'))
    await user.type(input('args 1'), '[[1,"a"]')
    await user.click(button('Add to options'))
    await user.type(input('options key 1'), 'size')
    await user.type(input('options value 1'), '9007199254740993')
    expect(sends()).toBe('{"args":[[1,"a"]],"options":{"size":9007199254740993}}')
    expect(alerts()).toEqual([])
    await user.type(input('args 1'), ']')
    await user.tab()
    expect(alerts()).toEqual([expect.stringMatching(/^Not JSON/)])
  })
})

describe('a string', () => {
  test('grows to several lines on request, and by itself when lines are pasted', async () => {
    const { user, sends } = openForm({ note: 'string', text: 'string' })
    await user.click(button('note: several lines'))
    await user.type(input('note'), 'a{Enter}b')
    await user.click(input('text'))
    await user.paste('one\ntwo')
    expect(input('text').tagName).toBe('TEXTAREA')
    expect(sends()).toBe('{"note":"a\\nb","text":"one\\ntwo"}')
  })
})

describe('a password', () => {
  test('is hidden until it is shown, and can be generated', async () => {
    const { user, draft } = openForm({ secret: { type: 'password', maxLength: 10 } })
    expect(input('secret').type).toBe('password')
    await user.click(button('secret: show'))
    expect(input('secret').type).toBe('text')
    await user.click(button('secret: generate'))
    expect(draft.at(['secret'])).toHaveLength(10)
  })
})

describe('a date', () => {
  test('says what it is on the clock here, and when a time zone is missing', async () => {
    const { user } = openForm({ when: 'date' })
    await user.type(screen.getByLabelText('when'), '2026-03-01T12:00:00Z')
    expect(screen.getByText(/^Here: /)).toBeVisible()
    await user.type(screen.getByLabelText('when'), '{Backspace}')
    expect(screen.getByText(/^Without a time zone/)).toBeVisible()
    await user.type(screen.getByLabelText('when'), '-05:00')
    expect(screen.getByText(/^Here: /)).toBeVisible()
  })
})

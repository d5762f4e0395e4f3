import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

test('whatever text stands on the page, what is hidden in it is named', () => {
  const name = 'a\u202Eb'
  const Passed = ({ children }: { children: string }) => <b>{children}</b>
  render(
    <p title={name}>
      {name} {[name, 'plain', [name]]}
      <Passed>{name}</Passed>
      <select aria-label={name} defaultValue={name}>
        <option value={name}>{name}</option>
      </select>
    </p>,
  )
  const shown = 'a‹U+202E›b'
  expect(screen.getByTitle(shown)).toHaveTextContent(`${shown} ${shown}plain${shown}${shown}`)
  // What is sent is what it was.
  expect(screen.getByLabelText(shown)).toHaveValue(name)
})

test('values of fields are left alone', () => {
  render(<input aria-label="name" defaultValue={'a\u202Eb'} />)
  expect(screen.getByLabelText('name')).toHaveValue('a\u202Eb')
})

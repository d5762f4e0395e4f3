import { screen, waitFor, within } from '@testing-library/react'

// By elements, since roles are looked up slowly in a whole page, and this is asked with each change of it.
const filled = ['[aria-label="Request"]', '[role="alert"]'].map((part) => `[role="dialog"] ${part}`)

/** The dialog of that name, once it has more to show than that it waits for the types. */
export async function openDialog(name: string) {
  await waitFor(() => {
    if (document.querySelector(filled.join()) === null) throw new Error('No dialog is open.')
  })
  return within(screen.getByRole('dialog', { name }))
}

export type OpenDialog = Awaited<ReturnType<typeof openDialog>>

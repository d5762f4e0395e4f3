const words =
  /(^|-)(activating|creating|deactivating|initializing|migrating|pending|provisioning|purging|registering|reinitializing|removing|requested|restarting|restoring|starting|stopping|updating|upgrading|waiting)($|-)/i

/** Whether a state's word means that the resource is on its way to another; unknown words do not. */
export function isInBetween(state: string): boolean {
  return words.test(state)
}

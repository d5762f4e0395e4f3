/** The sign of the program; drawn here, so that it is there wherever the script came from. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width={20} height={20} aria-hidden>
      <linearGradient id="api-ui-logo" x2="1" y2="1">
        <stop stopColor="#2f5fe0" />
        <stop offset="1" stopColor="#12a27b" />
      </linearGradient>
      <rect width="32" height="32" rx="8" fill="url(#api-ui-logo)" />
      <path
        d="M13 9c-3 0-3 2-3 4s0 3-2 3c2 0 2 1 2 3s0 4 3 4M19 9c3 0 3 2 3 4s0 3 2 3c-2 0-2 1-2 3s0 4-3 4"
        fill="none"
        stroke="#fff"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  )
}

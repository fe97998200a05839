import type { ReactNode } from "react";

const line = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.25,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const knockedOut = { ...line, stroke: "var(--knock, var(--bg1))", strokeWidth: 1.5 } as const;

/** Our own drawings on a grid of 16, as in assets/icons/16. What is knocked out of a filled shape takes the ground colour. */
export const drawings = {
  arrow: <path d="M2.4 8h11.2M9.6 4l4 4-4 4" {...line} />,
  cell: (
    <>
      <path d="M1.8 3h12.4v10H1.8V3ZM1.8 6.3h12.4M1.8 9.7h12.4M6 3v10M10.1 3v10" {...line} />
      <rect x="6" y="6.3" width="4.1" height="3.4" fill="currentColor" />
    </>
  ),
  check: <path d="M3 8.6l3.2 3.2L13 4.6" {...line} />,
  close: <path d="M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8" {...line} />,
  confirm: (
    <>
      <path
        d="M3 1h10a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2H8.6L5.4 15.2v-2.7H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Z"
        fill="currentColor"
      />
      <path
        d="M6.1 5.1c0-1 .85-1.75 1.9-1.75s1.9.75 1.9 1.75c0 1.25-1.9 1.35-1.9 2.65M8 10.1v.02"
        {...knockedOut}
      />
    </>
  ),
  copy: <path d="M5.4 5.4h8.4v8.4H5.4V5.4ZM2.2 10.6V2.2h8.4" {...line} />,
  doc: <path d="M3.6 1.7h8.8v12.6H3.6V1.7ZM5.8 4.9h4.4M5.8 7.7h4.4M5.8 10.5h2.6" {...line} />,
  down: <path d="M3.4 5.9 8 10.5l4.6-4.6" {...line} />,
  erase: (
    <path
      d="M6 13.6 2.4 10c-.5-.5-.5-1.2 0-1.7l5.9-5.9c.5-.5 1.2-.5 1.7 0l3.6 3.6c.5.5.5 1.2 0 1.7l-5.9 5.9H6ZM5.2 5.6l5.2 5.2M8.4 13.6h5.2"
      {...line}
    />
  ),
  error: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.75 6.5h6.5M4.75 9.5h6.5M9.75 4.25l-3.5 7.5" {...knockedOut} />
    </>
  ),
  failed: (
    <>
      <path d="M5.3 1h5.4L15 5.3v5.4L10.7 15H5.3L1 10.7V5.3L5.3 1Z" fill="currentColor" />
      <path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" {...knockedOut} />
    </>
  ),
  file: <path d="M3.6 1.7h5.6l3.2 3.2v9.4H3.6V1.7ZM9.1 1.9v3.2h3.1" {...line} />,
  lock: <path d="M3.4 7h9.2v7.2H3.4V7ZM5.4 7V4.6a2.6 2.6 0 0 1 5.2 0V7M8 9.8v1.8" {...line} />,
  note: (
    <>
      <circle cx="8" cy="8" r="6.4" {...line} />
      <path d="M8 7.4v3.6" {...line} />
      <circle cx="8" cy="5" r=".9" fill="currentColor" />
    </>
  ),
  ok: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.8 8.3l2.2 2.2 4.3-4.7" {...knockedOut} />
    </>
  ),
  paste: (
    <path
      d="M5.4 2.6H3.6c-.4 0-.7.3-.7.7v10.3c0 .4.3.7.7.7h8.8c.4 0 .7-.3.7-.7V3.3c0-.4-.3-.7-.7-.7h-1.8M5.6 1.7h4.8v2.4H5.6V1.7ZM5.6 7.4h4.8M5.6 10.4h3.2"
      {...line}
    />
  ),
  pencil: <path d="M2.4 13.6l.7-3.1L10.6 3l2.4 2.4-7.5 7.5-3.1.7ZM9.2 4.4l2.4 2.4" {...line} />,
  proof: <path d="M3.6 5.9l3 3L12.4 2M2.25 11.6h11.5M2.25 14.1h11.5" {...line} />,
  refresh: <path d="M13.6 8A5.6 5.6 0 1 1 11.7 3.8M13.4 1.9v3.2h-3.2" {...line} />,
  review: (
    <>
      <path
        d="M8 1.1c.5 0 .95.26 1.2.7l5.9 10.6c.5.93-.14 2.1-1.2 2.1H2.1c-1.06 0-1.7-1.17-1.2-2.1L6.8 1.8c.25-.44.7-.7 1.2-.7Z"
        fill="currentColor"
      />
      <path d="M8 5.4v4M8 11.9v.02" {...knockedOut} />
    </>
  ),
  right: <path d="M5.9 3.4 10.5 8l-4.6 4.6" {...line} />,
  rounding: (
    <>
      <rect x="1.6" y="2.6" width="12.8" height="10.8" rx="3" {...line} />
      <path d="M8 4.9v3.6M6.2 6.7h3.6M6.2 10.9h3.6" {...line} />
    </>
  ),
  sample: (
    <path
      d="M6 1.8h4M6.6 1.9v4.2L2.9 12.6c-.4.8.1 1.6 1 1.6h8.2c.9 0 1.4-.8 1-1.6L9.4 6.1V1.9M4.6 10h6.8"
      {...line}
    />
  ),
  settings: (
    <>
      <path d="M1.8 4.7h6.1M12.1 4.7h2.1M1.8 11.3h2.1M8.1 11.3h6.1" {...line} />
      <circle cx="10" cy="4.7" r="2" {...line} />
      <circle cx="6" cy="11.3" r="2" {...line} />
    </>
  ),
  sheet: <path d="M1.8 3h12.4v10H1.8V3ZM1.8 6.3h12.4M1.8 9.7h12.4M6 3v10" {...line} />,
  source: (
    <>
      <path d="M3.2 1.7h9.6v12.6H3.2V1.7ZM5.4 4.6h5.2M5.4 11.5h5.2" {...line} />
      <rect x="4.7" y="6.6" width="6.6" height="2.9" rx=".6" fill="currentColor" />
    </>
  ),
  unchecked: (
    <>
      <circle cx="8" cy="8" r="6.4" strokeDasharray="2.2 1.82" {...line} />
      <path d="M5.6 8h4.8" {...line} />
    </>
  ),
  up: <path d="M3.4 10.1 8 5.5l4.6 4.6" {...line} />,
} as const satisfies Readonly<Record<string, ReactNode>>;

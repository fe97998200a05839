const soft = { stroke: "var(--edge)", strokeWidth: 1.5, strokeLinejoin: "round" } as const;
const round = { strokeLinecap: "round", strokeLinejoin: "round" } as const;

/** The picture of the first run: a line of a plan becomes a table that adds up. */
export function DocumentToSheet() {
  return (
    <svg
      className="picture"
      width="168"
      height="64"
      viewBox="0 0 168 64"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M8.75 6.75h30l10 10v40h-40v-50Z" fill="var(--bg1)" {...soft} />
      <path d="M38.5 7v10h10" {...soft} />
      <path d="M15 24h20M15 31h27M15 45h24M15 52h14" opacity=".6" {...soft} {...round} />
      <rect
        x="14"
        y="34.5"
        width="17"
        height="7"
        rx="1.5"
        fill="var(--mark)"
        stroke="var(--mark-line)"
      />
      <path
        d="M58 32h16M69.5 26.5 75 32l-5.5 5.5"
        stroke="var(--indigo)"
        strokeWidth={2}
        {...round}
      />
      <path d="M86.75 12.75h72.5v38.5h-72.5z" fill="var(--bg1)" {...soft} />
      <path d="M87 20.5h72v-7.5h-72z" fill="var(--bg3)" />
      <path
        d="M87 20.5h72M87 30.7h72M87 41h72M105 13v38M123 13v38M141 13v38"
        stroke="var(--edge)"
        opacity=".7"
      />
      <path
        d="M93 16.7h6M110 16.7h8M128 16.7h8M146 16.7h8M92 25.6h8M92 35.8h8M112 25.6h6M130 25.6h6M146 25.6h8M113 35.8h5M129 35.8h7M147 35.8h7"
        stroke="var(--ink3)"
        strokeWidth={1.6}
        {...round}
      />
      <path d="M92 46h8M110 46h8M127 46h9" stroke="var(--ink)" strokeWidth={1.8} {...round} />
      <path d="M144.5 45.5l4.2 4.2 8-9.5" stroke="var(--pine)" strokeWidth={2.4} {...round} />
      <path d="M87 55.5h72M87 59h72" stroke="var(--ink)" strokeWidth={1.3} {...round} />
    </svg>
  );
}

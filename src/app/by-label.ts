/** What is known of a relation that labels say, and not figures. */
export const byLabel = {
  confidence: 1,
  evidence: {
    holding: 0,
    exact: 0,
    failing: 0,
    coverage: 1,
    labelled: true,
    bits: 0,
    rounding: 0n,
  },
} as const;

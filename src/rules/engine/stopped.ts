import type { Bilingual } from "../../outcome/language";

/** Why something could not be checked when the rule itself stopped: never "nothing found". */
export function stoppedReason(cause: unknown): Bilingual {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return {
    ko: `규칙이 도중에 멈춰 확인하지 못했습니다 (${detail}).`,
    en: `The rule stopped half-way, so this was not checked (${detail}).`,
  };
}

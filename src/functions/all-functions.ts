import { ceilingGap } from "./ceiling-gap";
import { checkCount } from "./check-count";
import { convertUnit } from "./convert-unit";
import { invested } from "./invested";
import { leverage } from "./leverage";
import { localBurden } from "./local-burden";
import { matchGap } from "./match-gap";
import { matchRatio } from "./match-ratio";
import { parseAmount } from "./parse-amount";
import { parseCost } from "./parse-cost";
import { period } from "./period";
import { portfolioShare } from "./portfolio-share";
import { progressGap } from "./progress-gap";
import { projectShare } from "./project-share";
import { projectTotal } from "./project-total";
import { remaining } from "./remaining";
import { requiredMatch } from "./required-match";
import { reviewTier } from "./review-tier";
import { roundPlug } from "./round-plug";
import { scenario } from "./scenario";
import { scenarioDifference } from "./scenario-difference";
import { sumCheck } from "./sum-check";
import { tableCheck } from "./table-check";
import { thresholdGap } from "./threshold-gap";
import { yearRange } from "./year-range";
import { yearTotal } from "./year-total";

/** Every function by the id of its metadata. */
export const functions = {
  PROJECTSHARE: projectShare,
  YEARTOTAL: yearTotal,
  YEARRANGE: yearRange,
  PROJECTTOTAL: projectTotal,
  PORTFOLIOSHARE: portfolioShare,
  INVESTED: invested,
  REMAINING: remaining,
  LOCALBURDEN: localBurden,
  MATCHRATIO: matchRatio,
  MATCHGAP: matchGap,
  REQUIREDMATCH: requiredMatch,
  SUMCHECK: sumCheck,
  TABLECHECK: tableCheck,
  PARSECOST: parseCost,
  PARSEAMOUNT: parseAmount,
  CONVERTUNIT: convertUnit,
  ROUNDPLUG: roundPlug,
  PERIOD: period,
  PROGRESSGAP: progressGap,
  LEVERAGE: leverage,
  REVIEWTIER: reviewTier,
  THRESHOLDGAP: thresholdGap,
  SCENARIO: scenario,
  SCENDIFF: scenarioDifference,
  CEILINGGAP: ceilingGap,
  CHECKCOUNT: checkCount,
};

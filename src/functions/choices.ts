/**
 * Words Excel offers while a formula is typed (where it knows enumerations; elsewhere they are plain text and work the
 * same). String values in double quotes: the metadata generator reads them as JSON.
 */

/**
 * 재원
 * @customenum {string}
 */
export enum SOURCE {
  /** 국비 전체: 기금과 균특을 포함합니다. */
  국비 = "국비",
  /** 도비 */
  도비 = "도비",
  /** 시비(시·군·구비) */
  시비 = "시비",
  /** 민간 부담 */
  민간 = "민간",
  /** 기금만 */
  기금 = "기금",
}

/**
 * 비율의 분모
 * @customenum {string}
 */
export enum BASE {
  /** 모든 재원의 합 */
  총액 = "총액",
  /** 민간을 뺀 합 */
  공공 = "공공",
  /** 도비와 시·군·구비의 합 */
  지방비 = "지방비",
}

/**
 * ‘이후’ 열을 세는 방법
 * @customenum {string}
 */
export enum OPEN {
  /** 그 해로 적힌 열만 셉니다. */
  라벨 = "라벨",
  /** 한 해만 남은 ‘이후’ 열도 셉니다. */
  기간 = "기간",
  /** ‘이후’ 열을 남은 해에 똑같이 나눕니다. */
  균등 = "균등",
  /** ‘이후’ 열이 모두 그 해에 쓰인다고 봅니다. */
  최대 = "최대",
}

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

/**
 * 지방비를 부담하는 곳
 * @customenum {string}
 */
export enum LEVEL {
  /** 시·군·구비 */
  시 = "시",
  /** 도비 */
  도 = "도",
  /** 도비와 시·군·구비의 합 */
  지방비 = "지방비",
}

/**
 * 끝수 처리
 * @customenum {string}
 */
export enum ROUNDING {
  /** 반올림(0에서 먼 쪽) */
  반올림 = "반올림",
  /** 버림 */
  절사 = "절사",
  /** 올림 */
  절상 = "절상",
}

/**
 * 단수를 받을 칸
 * @customenum {string}
 */
export enum METHOD {
  /** 버린 끝수가 큰 차례로 한 단위씩 */
  최대잔여 = "최대잔여",
  /** 가장 큰 값이 모두 */
  최대항목 = "최대항목",
  /** 마지막 값이 모두 */
  마지막 = "마지막",
}

/**
 * 투자심사 사업 유형
 * @customenum {string}
 */
export enum KIND {
  /** 이전재원이 있는 투자사업 */
  일반 = "일반",
  /** 전액 자체재원 */
  자체재원 = "자체재원",
  /** 행사성 사업 */
  행사 = "행사",
  /** 자체재원 홍보관 */
  홍보관 = "홍보관",
}

/**
 * 지적의 심각도
 * @customenum {string}
 */
export enum SEVERITY {
  /** 모든 지적 */
  전체 = "전체",
  /** 맞지 않는 값 */
  오류 = "오류",
  /** 검토할 것 */
  검토 = "검토",
  /** 확인을 요청하는 것 */
  확인 = "확인",
  /** 알아 둘 것 */
  참고 = "참고",
  /** 단수차이 */
  단수 = "단수",
}

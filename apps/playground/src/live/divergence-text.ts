import type { Text } from '@downhill/experiments';

const patterns: readonly (readonly [RegExp, string])[] = [
  [/diverged at step (\d+): (loss|f) is (\S+?)(?=[;.]|$)/, '$1단계에서 발산: $2 값이 $3입니다'],
  [/; first non-finite parameter (\w+)\./, '. 처음으로 유한하지 않게 된 매개변수는 $1입니다.'],
  [
    /; every parameter is finite \(the largest is ([^,]+), in (\w+)\), so a layer overflows\./,
    '. 매개변수는 모두 유한하지만($2의 $1이 가장 큼) 어느 층의 출력이 넘쳤습니다.',
  ],
  [
    /; the data are not finite: row (\d+) of the batch holds (\S+)/,
    '. 데이터가 유한하지 않습니다: 배치의 $1행에 $2이(가) 있습니다',
  ],
  [/ ?A learning rate of (\S+) is the usual cause/, ' 학습률 $1이(가) 흔한 원인입니다'],
  [/; the first output that is not finite is that of (\w+)/, '. 출력이 처음으로 유한하지 않은 층은 $1입니다'],
];

/** Why a run diverged, in both languages. The packages say it in English; what is not known to this table stays so. */
export const divergenceText = (message: string): Text => ({
  en: message,
  ko: patterns.reduce((text, [pattern, korean]) => text.replace(pattern, korean), message),
});

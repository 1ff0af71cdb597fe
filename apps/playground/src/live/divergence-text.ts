import type { Text } from '@downhill/experiments';

const patterns: readonly (readonly [RegExp, string])[] = [
  [/diverged at step (\d+): loss is (\S+?)(?=[;.]|$)/, '$1번째 갱신에서 발산: 손실이 $2입니다'],
  [/diverged at step (\d+): f is (\S+?)(?=[;.]|$)/, '$1번째 갱신에서 발산: f의 값이 $2입니다'],
  [/; first non-finite parameter (\w+)\./, '. 처음으로 유한하지 않게 된 매개변수는 $1입니다.'],
  [
    /; every parameter is finite \(the largest is ([^,]+), in (\w+)\), so a layer overflows\./,
    '. 매개변수는 모두 유한하지만(가장 큰 값은 $2의 $1) 어느 층의 출력이 넘쳤습니다.',
  ],
  [
    /; the data are not finite: row (\d+) of the batch holds (\S+)/,
    '. 데이터가 유한하지 않습니다: 배치의 $1행에 있는 값이 $2입니다',
  ],
  [/ ?A learning rate of (\S+) is the usual cause/, ' 흔한 원인은 학습률($1)입니다'],
  [/; the first output that is not finite is that of (\w+)/, '. 출력이 처음으로 유한하지 않은 층은 $1입니다'],
  [
    /; the outputs of all hidden layers are finite, those of the last layer are not/,
    '. 은닉층의 출력은 모두 유한하고, 마지막 층의 출력만 유한하지 않습니다',
  ],
];

/** Why a run diverged, in both languages. The packages say it in English; what is not known to this table stays so. */
export const divergenceText = (message: string): Text => ({
  en: message,
  ko: patterns.reduce((text, [pattern, korean]) => text.replace(pattern, korean), message).replace(/니다$/, '니다.'),
});

import type { Claim } from '../../experiment.ts';
import type { HistogramConfig, Histograms } from './activation-histograms.ts';
import { claimsAbout } from '../claims-about.ts';
import { reluClaims } from './relu-claims.ts';
import { sigmoidClaims } from './sigmoid-claims.ts';
import { xavierClaims } from './xavier-claims.ts';

/** The sentences of 6.2.2 and 6.2.3 about figures 6-10 to 6-14, for networks of several layers. */
export const histogramClaims = ({ combinations, layers, units }: HistogramConfig): readonly Claim<Histograms>[] =>
  layers < 4 ? [] : claimsAbout([...sigmoidClaims, ...xavierClaims(units), ...reluClaims], combinations);

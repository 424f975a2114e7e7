import { MetricUnit, Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import { METRICS, type Metric, type Metrics } from '../platform/metrics.ts';

export interface LambdaMetrics extends Metrics {
  /** Writes what was measured since the last time, as one line of the log; nothing where nothing was. */
  flush(): void;
}

/**
 * Metrics that CloudWatch reads out of the function's log (EMF). What is counted is added up until it is written, since a
 * line for each message would cost more than the message; spans of time stay single, so that the longest can be seen.
 */
export function createLambdaMetrics(): LambdaMetrics {
  const powertools = new PowertoolsMetrics();
  const counts = new Map<Metric, number>();
  const seconds: { metric: Metric; value: number }[] = [];
  return {
    add(metric, value = 1) {
      if (METRICS[metric] === 'Count') counts.set(metric, (counts.get(metric) ?? 0) + value);
      else seconds.push({ metric, value });
    },
    flush() {
      if (counts.size === 0 && seconds.length === 0) return;
      for (const [metric, value] of counts) powertools.addMetric(metric, MetricUnit.Count, value);
      for (const { metric, value } of seconds) powertools.addMetric(metric, MetricUnit.Seconds, value);
      counts.clear();
      seconds.length = 0;
      powertools.publishStoredMetrics();
    },
  };
}

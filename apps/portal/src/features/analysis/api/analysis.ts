import type { AnalysisChart, AnalysisView } from '@digital-customs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { send } from '@/api/client';

const fetchChart = (chart: AnalysisChart, filters: string, signal: AbortSignal) =>
  send<AnalysisView>('get', '/api/analysis/{chart}', {
    path: { chart },
    query: Object.fromEntries(new URLSearchParams(filters)),
    signal,
  });

/** One chart under the filters of the page’s address. */
export const useChart = (chart: AnalysisChart, filters: string) =>
  useQuery({
    queryKey: ['analysis', chart, filters],
    queryFn: ({ signal }) => fetchChart(chart, filters, signal),
    placeholderData: keepPreviousData,
  });

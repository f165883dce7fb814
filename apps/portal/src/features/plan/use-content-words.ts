import { segments, type TaskContent, tfaMeasures, themes } from '@digital-customs/contracts';
import { useFormats } from '@/i18n/use-formats';
import { usePlanWords } from './use-plan-words';

/** The fields of a task in words, those that are given; texts apart. */
export function useContentWords() {
  const { term, list } = useFormats();
  const { timeline } = usePlanWords();
  return (content: Partial<TaskContent>): { name: string; text: string }[] =>
    Object.entries({
      lead: content.lead,
      bodies: content.bodies && list(content.bodies),
      when: content.timeline && timeline(content.timeline),
      goals: content.goals && list(content.goals),
      themes: content.themes && list(content.themes.map((theme) => term(themes, theme))),
      segments: content.segments && list(content.segments.map((segment) => term(segments, segment))),
      tfaMeasures: content.tfaMeasures && list(content.tfaMeasures.map((code) => `${code} ${term(tfaMeasures, code)}`)),
      instruments: content.instruments && list(content.instruments),
      systems: content.systems && list(content.systems),
      waitsFor: content.dependsOn && list(content.dependsOn),
    }).flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));
}

import { useRead } from '../../api/queries';

/** What somebody wrote with an opinion, by the number of its fact; undefined where nothing was written, or it is not for the reader. */
export function useReasons(id: string): (seq: number) => string | undefined {
  const history = useRead('readHistory', { params: { id } });
  return (seq) => {
    const reason = history.data?.facts.find((fact) => fact.seq === seq)?.content?.['reason'];
    return typeof reason === 'string' ? reason : undefined;
  };
}

import { Link } from "@tanstack/react-router";
import type { StoreView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import table from "../shared/Table.module.css";
import { useVirtualRows } from "../shared/useVirtualRows";
import { useTimes } from "../time/useTimes";

interface StoresTableProps {
  stores: readonly StoreView[];
  areaNames: ReadonlyMap<string, string>;
}

const lineHeight = 45;

export function StoresTable({ stores, areaNames }: StoresTableProps) {
  const { t, language } = useSpeech();
  const times = useTimes();
  const { columns } = t.stores;
  const { body, indexes, before, after } = useVirtualRows(stores.length, lineHeight);
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-rowcount={stores.length + 1}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.area}</th>
            <th scope="col">{columns.format}</th>
            <th scope="col">{columns.zone}</th>
            <th scope="col" className={table.number}>
              {columns.members}
            </th>
            <th scope="col" className={table.number}>
              {columns.kiosks}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 && <tr style={{ height: before }} />}
          {indexes.map((index) => {
            const store = stores[index];
            if (!store) return null;
            return (
              <tr key={store.id} aria-rowindex={index + 2} style={{ height: lineHeight }}>
                <td>
                  <Link to="/stores/$id" params={{ id: store.id }}>
                    {store.name}
                  </Link>
                </td>
                <td className={table.quiet}>{store.number}</td>
                <td>{store.areaId ? areaNames.get(store.areaId) : ""}</td>
                <td>{store.format}</td>
                <td className={table.quiet}>{times.zone(store.timeZone)}</td>
                <td className={table.number}>{store.memberCount.toLocaleString(language)}</td>
                <td className={table.number}>
                  <Link to="/tablets" search={{ store: store.id }} aria-label={`${t.stores.showKiosks}: ${store.name}, ${store.kiosks}`}>
                    {store.kiosks}
                  </Link>
                </td>
              </tr>
            );
          })}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import { itemAt } from '../../../base/present.ts';
import type { Entry } from '../../api/journal.ts';
import { HttpStatus } from '../../parts/answer/http-status.tsx';
import { ReasonTag } from '../../parts/answer/reason.tsx';
import { Instant } from '../../parts/instant.tsx';
import { numberText } from '../../parts/moment.ts';
import type { AlikeRequests } from './alike.ts';

interface RequestListProps {
  /** The latest first. */
  readonly rows: readonly AlikeRequests[];
  readonly openId: number | undefined;
  readonly onOpen: (entry: Entry) => void;
  /** Told when somebody has scrolled away from the latest. */
  readonly onScrolled: () => void;
}

const ROW_HEIGHT = 44;

/** Entries as a list of which only what is in view exists; the arrow keys go from one to the next. */
export function RequestList({ rows, openId, onOpen, onScrolled }: RequestListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => itemAt(rows, index).entry.id,
    overscan: 10,
  });
  const openIndex = rows.findIndex(({ entry }) => entry.id === openId);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = rows[openIndex + step]?.entry;
    if (step === 0 || !next) return;
    event.preventDefault();
    virtual.scrollToIndex(openIndex + step);
    onOpen(next);
  };
  return (
    <div
      ref={scroller}
      className="request-list"
      role="listbox"
      aria-label="Requests, the latest first"
      tabIndex={0}
      aria-activedescendant={openIndex < 0 ? undefined : `request-${openId}`}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => currentTarget.scrollTop > ROW_HEIGHT && onScrolled()}
    >
      <div role="presentation" className="request-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <Row
            key={itemAt(rows, index).entry.id}
            row={itemAt(rows, index)}
            top={start}
            isOpen={itemAt(rows, index).entry.id === openId}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: AlikeRequests;
  readonly top: number;
  readonly isOpen: boolean;
  readonly onOpen: (entry: Entry) => void;
}

function Row({ row: { entry, count }, top, isOpen, onOpen }: RowProps) {
  const { id, at, method, path, externalId, status, reason, scenario, fault, delivered } = entry;
  const { customer, delayMs, bodyLength } = entry;
  const wish = reason === 'prefer' && scenario === null ? entry.headers.prefer : undefined;
  const told = [scenario ?? wish, fault, deliveredText(delivered)].filter(Boolean).join(' · ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the focus, and its arrow keys open
    <div
      id={`request-${id}`}
      role="option"
      aria-selected={isOpen}
      className="request-row"
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(entry)}
    >
      <HttpStatus code={status} />
      <span className="request-what">
        <span className="request-path" title={path}>
          <span className="muted">{method}</span> {externalId ?? path}
        </span>
        {told && <span className="request-scenario">{told}</span>}
      </span>
      <span className="row request-marks">
        {count > 1 && (
          <span className="tag request-count" title={`${count} requests that are alike`}>
            ×{count}
          </span>
        )}
        {reason !== 'natural' && <ReasonTag reason={reason} />}
      </span>
      <span className="muted request-size">{customer}</span>
      <span className="muted request-size">{delayMs > 0 && `${numberText(delayMs)} ms`}</span>
      <span className="muted request-size">{numberText(bodyLength)} chars</span>
      <span className="muted request-time">
        <Instant at={at} timeOnly seconds />
      </span>
    </div>
  );
}

/** What became of an answer, in words; nothing where it arrived as usual. */
export function deliveredText(delivered: Entry['delivered']): string | undefined {
  switch (delivered) {
    case 'yes':
      return undefined;
    case 'no':
      return 'not delivered';
    case 'partly':
      return 'delivered in part';
    default:
      return 'on its way';
  }
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { itemAt } from '../../../base/present.ts';
import { ancestorsOf, type JsonRow, jsonRows, withAbsent } from './json-rows.ts';
import './json-tree.css';
import { useChangedPlaces } from './use-changed-places.ts';

interface JsonTreeProps {
  readonly value: unknown;
  /** What it is, for screen readers. */
  readonly label: string;
  /** JSON pointer of the part that is highlighted; it is opened and scrolled to when `reveal` says so. */
  readonly pointed?: string | undefined;
  readonly reveal?: boolean;
  /** Told of the part under the pointer or the cursor; undefined: none. */
  readonly onPoint?: (pointer: string | undefined) => void;
  /** Objects and arrays deeper than this begin collapsed; default 3. */
  readonly openDepth?: number;
  /** Most height as CSS writes it; default 60vh. */
  readonly height?: string;
}

const ROW_HEIGHT = 22;
const INDENT = 2;

/** A JSON value as a tree whose parts can be collapsed; only the lines in view exist, whatever its size. */
export function JsonTree(props: JsonTreeProps) {
  const { value, label, pointed, reveal = false, onPoint, openDepth = 3, height = '60vh' } = props;
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [active, setActive] = useState(0);
  const changed = useChangedPlaces(value);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () =>
      withAbsent(
        jsonRows(value, (at, depth) => toggled.get(at) ?? depth >= openDepth),
        pointed,
      ),
    [value, toggled, openDepth, pointed],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  useEffect(() => {
    if (!reveal || pointed === undefined) return;
    setToggled((before) => {
      const closed = ancestorsOf(pointed).filter((pointer) => before.get(pointer) !== false);
      return closed.length === 0
        ? before
        : new Map([...before, ...closed.map((pointer) => [pointer, false] as const)]);
    });
  }, [pointed, reveal]);
  useEffect(() => {
    if (!reveal || pointed === undefined) return;
    const index = rows.findIndex(({ pointer }) => pointer === pointed);
    if (index >= 0)
      virtual.scrollToIndex(index, { align: isInView(scroller.current, index) ? 'auto' : 'center' });
  }, [pointed, reveal, rows, virtual]);
  const toggle = ({ pointer, isCollapsed }: JsonRow) =>
    setToggled((before) => new Map(before).set(pointer, !isCollapsed));
  const move = (to: number) => {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    setActive(index);
    virtual.scrollToIndex(index);
    onPoint?.(rows[index]?.pointer);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    const canToggle = row?.size !== undefined;
    const page = Math.floor((scroller.current?.clientHeight ?? 300) / ROW_HEIGHT);
    const moves: Readonly<Record<string, number>> = {
      ...{ ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: rows.length - 1 },
      ...{ PageDown: active + page, PageUp: active - page },
    };
    const target = moves[event.key];
    if (target !== undefined) move(target);
    else if (row && canToggle && event.key === (row.isCollapsed ? 'ArrowRight' : 'ArrowLeft')) toggle(row);
    else if (row && canToggle && (event.key === 'Enter' || event.key === ' ')) toggle(row);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="json-tree"
      role="tree"
      aria-label={label}
      tabIndex={0}
      style={{ height: `min(${height}, ${rows.length * ROW_HEIGHT + 14}px)` }}
      onKeyDown={onKeyDown}
      onMouseLeave={() => onPoint?.(undefined)}
    >
      <div className="json-tree-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <Row
            key={index}
            row={itemAt(rows, index)}
            top={start}
            isActive={index === active}
            isPointed={isWithin(itemAt(rows, index).pointer, pointed)}
            was={
              itemAt(rows, index).size === undefined ? changed.get(itemAt(rows, index).pointer) : undefined
            }
            onToggle={toggle}
            onPoint={onPoint}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: JsonRow;
  readonly top: number;
  readonly isActive: boolean;
  readonly isPointed: boolean;
  /** What stood there before a change, as JSON writes it; '' for nothing. */
  readonly was: string | undefined;
  readonly onToggle: (row: JsonRow) => void;
  readonly onPoint: JsonTreeProps['onPoint'];
}

function Row({ row, top, isActive, isPointed, was, onToggle, onPoint }: RowProps) {
  const { depth, key, kind, text, size, isCollapsed, hasComma } = row;
  const classes = [
    'json-row',
    isPointed && 'json-row-pointed',
    isActive && 'json-row-active',
    was !== undefined && 'json-row-changed',
  ];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and moves through its lines by the arrow keys
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={size === undefined ? undefined : !isCollapsed}
      aria-selected={isActive}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)`, paddingLeft: `${depth * INDENT}ch` }}
      onMouseEnter={() => onPoint?.(row.pointer)}
    >
      {size === undefined ? (
        <span className="json-toggle" />
      ) : (
        <button type="button" tabIndex={-1} className="json-toggle" onClick={() => onToggle(row)}>
          <span className="visually-hidden">{isCollapsed ? 'Open' : 'Close'}</span>
          <span aria-hidden="true">{isCollapsed ? '▸' : '▾'}</span>
        </button>
      )}
      {kind === 'absent' ? (
        <>
          <del>{JSON.stringify(key)}</del> <span className="json-hidden">is not there</span>
        </>
      ) : (
        key !== undefined && <span className="json-key">{`${JSON.stringify(key)}: `}</span>
      )}
      {was !== undefined && was !== '' && <del>{`${was} ▸ `}</del>}
      <span className={`json-${kind}`}>{text}</span>
      {isCollapsed && (
        <span className="json-hidden">{` ${size} ${kind === 'array' ? 'items' : 'properties'} ${text === '[' ? ']' : '}'}`}</span>
      )}
      {hasComma && ','}
    </div>
  );
}

/** Whether a line can be seen as the tree is scrolled now. */
function isInView(scroller: HTMLElement | null, index: number): boolean {
  if (!scroller) return false;
  const top = index * ROW_HEIGHT;
  return top >= scroller.scrollTop && top + ROW_HEIGHT <= scroller.scrollTop + scroller.clientHeight;
}

function isWithin(pointer: string, pointed: string | undefined): boolean {
  if (pointed === undefined) return false;
  return pointer === pointed || pointer.startsWith(`${pointed}/`);
}

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/notes.h"
#include "src/io/exchange/records.h"
#include "src/io/exchange/table_seen.h"

namespace saite::exchange {

/// Takes the records of a reader in whatever order the file has them: ties before their actors,
/// parts before wholes. Nothing of a record is kept by reference.
///     sink.actor({.place = {.line = 3}, .id = "a", .name = "Anna"});
///     sink.tie({.source = "a", .target = "b", .weight = 2});
/// What a reader itself cannot use it says in notes(), and goes on; where there can be no network
/// of the file it says that with Notes::error() and returns.
class RecordSink {
 public:
  virtual ~RecordSink() = default;

  virtual void network(const NetworkRecord& record) = 0;
  virtual void kind(const KindRecord& record) = 0;
  virtual void actor(const ActorRecord& record) = 0;
  virtual void tie(const TieRecord& record) = 0;
  virtual void part_of(const ContainmentRecord& record) = 0;
  /// So many ties of the file could not be handed on; why stands in notes().
  virtual void ties_dropped(std::size_t count) = 0;
  /// So many rows (records, elements) of the file were looked at, for the report.
  virtual void rows_read(std::size_t rows) = 0;

  /// A table as it was understood, before its rows are read. Who shows nothing need not take it.
  virtual void table(const TableSeen& seen) { (void)seen; }
  /// A sheet of a workbook that could be read, whether it is or not.
  virtual void sheet(const std::string& name) { (void)name; }

  [[nodiscard]] virtual Notes& notes() = 0;
};

}  // namespace saite::exchange

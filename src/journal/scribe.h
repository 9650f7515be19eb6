// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "src/journal/lock.h"
#include "src/journal/orders.h"
#include "src/journal/store.h"

namespace saite::journal {

/// Carries out orders on the journal of one document, each row of them wholly or not at all. Used
/// by one thread at a time.
class Scribe {
 public:
  Scribe(Folder folder, Key key, std::filesystem::path document, Lock lock)
      : folder_(std::move(folder)),
        key_(std::move(key)),
        document_(std::move(document)),
        lock_(std::move(lock)) {}
  ~Scribe() = default;
  Scribe(Scribe&&) = default;
  Scribe& operator=(Scribe&&) = default;
  Scribe(const Scribe&) = delete;
  Scribe& operator=(const Scribe&) = delete;

  /// Where there is a journal already. Errors: those of Store.
  Status open_existing();
  [[nodiscard]] bool is_open() const { return store_.has_value(); }
  [[nodiscard]] Store& store() { return *store_; }
  [[nodiscard]] const Folder& folder() const { return folder_; }
  [[nodiscard]] const Key& key() const { return key_; }

  /// Of the records, when a save was last noted.
  [[nodiscard]] std::int64_t record_bytes() const { return record_bytes_; }
  /// In one transaction; makes the journal where there is none. None of them moves it.
  /// Errors: those of Store; journal_lost where what it wrote to is gone.
  Status carry_out(std::span<Order> orders);
  /// Moves all to the journal of another file. Errors: those of Lock and Store; nothing has moved.
  Status move_to(const std::filesystem::path& document);
  /// What is on the disk cannot be used: it is put aside, and the next orders make another.
  void start_over();
  /// At the end: a journal in which nothing is kept leaves nothing behind.
  void tidy();

 private:
  Status carry_out_all(std::span<Order> orders);
  [[nodiscard]] bool is_there() const;

  Status carry(Begin& order);
  Status carry(Append& order);
  Status carry(Keep& order);
  Status carry(MarkSaved& order);
  Status carry(NameVersion& order);
  Status carry(MoveTo& order);
  Status carry(Discard& order);
  Status carry(Cut& order);
  Status thin(std::int64_t now);

  Folder folder_;
  Key key_;
  std::filesystem::path document_;
  std::optional<Lock> lock_;
  std::optional<Store> store_;
  std::int64_t record_bytes_ = 0;
  std::map<std::uint64_t, std::int64_t> versions_;  // numbers by token
};

}  // namespace saite::journal

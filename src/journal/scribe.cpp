// SPDX-License-Identifier: Apache-2.0
#include "src/journal/scribe.h"

#include <sys/stat.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "src/edit/step_value.h"
#include "src/journal/sealed.h"
#include "src/journal/thinning.h"

namespace saite::journal {

Status Scribe::open_existing() {
  std::error_code ignored;
  if (!std::filesystem::exists(std::filesystem::symlink_status(folder_.file(key_), ignored))) {
    return {};
  }
  auto store = Store::open(folder_, key_, document_);
  if (!store) return store.error();
  store_ = *std::move(store);
  return {};
}

/// A file that somebody removed goes on to be written to, and nobody would find it again.
bool Scribe::is_there() const {
  struct stat status {};
  return ::lstat(folder_.file(key_).c_str(), &status) == 0;
}

Status Scribe::carry_out(std::span<Order> orders) {
  if (store_ && !is_there()) return Error{"journal_lost", {}, {folder_.file(key_).string()}};
  if (!store_) {
    auto store = Store::open(folder_, key_, document_);
    if (!store) return store.error();
    store_ = *std::move(store);
  }
  if (auto ok = store_->begin(); !ok) return ok;
  auto known = versions_;
  auto ok = carry_out_all(orders);
  if (ok) ok = store_->commit();
  if (!ok) {
    store_->rollback();
    versions_ = std::move(known);
    return ok;
  }
  const bool begun = std::ranges::any_of(
      orders, [](const Order& order) { return std::holds_alternative<Begin>(order); });
  // The room is used again where it cannot be given back.
  if (begun) static_cast<void>(store_->give_back());
  return {};
}

Status Scribe::carry_out_all(std::span<Order> orders) {
  for (Order& order : orders) {
    auto ok = std::visit([this](auto& each) { return carry(each); }, order);
    if (!ok) return ok;
  }
  return {};
}

Status Scribe::carry(Begin& order) {
  if (order.sealed.empty()) {
    order.sealed = seal(order.base);
    order.base = {};
  }
  record_bytes_ = 0;
  return store_->reset(order.sealed);
}

Status Scribe::carry(Append& order) {
  const Record record{order.what, order.step ? edit::to_value(*order.step) : model::Value()};
  auto ok = order.in_place ? store_->replace_last(record) : store_->append(record);
  return ok ? store_->put(order.summary) : ok;
}

Status Scribe::carry(Keep& order) {
  auto number = store_->add(order.version, seal(order.bytes));
  if (!number) return number.error();
  versions_[order.token] = *number;
  return thin(order.version.time);
}

Status Scribe::carry(MarkSaved& order) {
  auto ok = store_->append({Record::What::saved, {}, order.position});
  if (!ok) return ok;
  if (const auto version = versions_.find(order.token); version != versions_.end()) {
    if (ok = store_->mark_saved(version->second); !ok) return ok;
  }
  const auto bytes = store_->record_bytes();
  if (!bytes) return bytes.error();
  record_bytes_ = *bytes;
  return store_->put(order.summary);
}

Status Scribe::carry(NameVersion& order) {
  return store_->name(order.number, order.name);
}

Status Scribe::carry(MoveTo&) {
  return {};
}

Status Scribe::carry(Discard&) {
  return store_->clear();
}

Status Scribe::carry(Cut& order) {
  return store_->cut(order.count);
}

Status Scribe::thin(std::int64_t now) {
  auto versions = store_->versions();
  if (!versions) return versions.error();
  for (const std::int64_t number : to_let_go(*versions, now)) {
    if (auto ok = store_->remove_version(number); !ok) return ok;
  }
  return {};
}

Status Scribe::move_to(const std::filesystem::path& document) {
  const Key key = key_of(document);
  if (key == key_) return {};
  if (auto ok = folder_.check(key); !ok) return ok;
  auto lock = Lock::take(folder_.lock_file(key));
  if (!lock) return lock.error();
  if (store_) {
    auto store = Store::open(folder_, key, document);
    if (!store) return store.error();
    auto ok = store->begin();
    if (ok) ok = store->take_work_of(*store_);
    if (ok) ok = store->commit();
    if (!ok) {
      store->rollback();
      return ok;
    }
    // The work is in both now; a program that ends here offers it twice.
    if (store_->begin()) {
      if (store_->clear() && store_->commit()) {
        tidy();
      } else {
        store_->rollback();
      }
    }
    store_ = *std::move(store);
  } else {
    lock_->remove_file(folder_.lock_file(key_));
  }
  key_ = key;
  document_ = document;
  lock_ = *std::move(lock);
  versions_.clear();
  return {};
}

void Scribe::start_over() {
  store_.reset();
  versions_.clear();
  set_aside(folder_, key_);
}

void Scribe::tidy() {
  if (!store_) {
    if (lock_) lock_->remove_file(folder_.lock_file(key_));
    return;
  }
  auto versions = store_->versions();
  auto contents = store_->has_base();
  if (!versions || !contents || *contents) return;
  if (!versions->empty() && !document_.empty()) return;
  store_.reset();
  remove_files(folder_, key_);
}

}  // namespace saite::journal

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/base/text.h"

namespace saite::model {

/// Finds a thing by its key, however that is composed (base/text.h), without keeping a second copy
/// of the key: a table of ids, open addressing with linear probing, eight bytes a slot. The owner
/// says what the key of an id is.
template <class KeyOf>
class KeyIndex {
 public:
  explicit KeyIndex(KeyOf key_of) : key_of_(key_of) {}

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key) const {
    return find_hashed(key, hash_of(key));
  }

  /// find() of many keys at once: each step is taken for all of them before the next, so that they
  /// wait for the memory together. Calls found(position, id or nothing) in order.
  template <class Keys, class Found>
  void find_many(const Keys& keys, Found found) const {
    std::vector<std::uint32_t> hashes;
    hashes.reserve(std::size(keys));
    for (const std::string_view key : keys) {
      hashes.push_back(hash_of(key));
      if (!slots_.empty()) __builtin_prefetch(&slots_[hashes.back() & mask()]);
    }
    if (!slots_.empty()) {
      for (const std::uint32_t hash : hashes) {
        const std::uint32_t id = slots_[hash & mask()].id;
        if (id < erased) __builtin_prefetch(&key_of_(id));
      }
    }
    std::size_t position = 0;
    for (const std::string_view key : keys) {
      found(position, find_hashed(key, hashes[position]));
      ++position;
    }
  }

  /// `key` must not be in the index yet.
  void insert(std::string_view key, std::uint32_t id) {
    if ((used_ + 1) * 2 > slots_.size()) grow(slots_.empty() ? 16 : live_ * 4);
    place({hash_of(key), id});
    ++used_;
    ++live_;
  }

  void erase(std::string_view key) {
    if (slots_.empty()) return;
    const std::uint32_t hash = hash_of(key);
    for (std::size_t i = hash & mask(); slots_[i].id != empty; i = (i + 1) & mask()) {
      if (slots_[i].id != erased && slots_[i].hash == hash &&
          same_name(key_of_(slots_[i].id), key)) {
        slots_[i].id = erased;
        --live_;
        return;
      }
    }
  }

  void reserve(std::size_t count) {
    if (count * 2 > slots_.size()) grow(count * 2);
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t id = empty;
  };
  static constexpr std::uint32_t empty = 0xffffffffU;
  static constexpr std::uint32_t erased = 0xfffffffeU;

  [[nodiscard]] std::optional<std::uint32_t> find_hashed(std::string_view key,
                                                         std::uint32_t hash) const {
    if (slots_.empty()) return std::nullopt;
    for (std::size_t i = hash & mask();; i = (i + 1) & mask()) {
      const Slot& slot = slots_[i];
      if (slot.id == empty) return std::nullopt;
      if (slot.id != erased && slot.hash == hash && same_name(key_of_(slot.id), key)) {
        return slot.id;
      };
    }
  }

  static std::uint32_t hash_of(std::string_view key) {
    const std::uint64_t h = name_hash(key);
    return static_cast<std::uint32_t>(h ^ (h >> 32));
  }
  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }

  void place(Slot slot) {
    std::size_t i = slot.hash & mask();
    while (slots_[i].id < erased) i = (i + 1) & mask();
    slots_[i] = slot;
  }

  void grow(std::size_t at_least) {
    std::size_t size = 16;
    while (size < at_least) size *= 2;
    std::vector<Slot> old(size);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.id < erased) place(slot);
    }
    used_ = live_;
  }

  KeyOf key_of_;
  std::vector<Slot> slots_;
  std::size_t used_ = 0;  // live and erased
  std::size_t live_ = 0;
};

}  // namespace saite::model

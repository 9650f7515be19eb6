// SPDX-License-Identifier: Apache-2.0
#include "src/i18n/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <vector>

namespace saite::i18n {

struct Collation::State {
  std::unique_ptr<icu::Collator> collator;  // null: order of bytes
};

Collation::Collation(std::string_view language) : state_(std::make_unique<State>()) {
  UErrorCode status = U_ZERO_ERROR;
  state_->collator.reset(
      icu::Collator::createInstance(icu::Locale(std::string(language).c_str()), status));
  if (U_FAILURE(status) != 0) {
    state_->collator.reset();
    return;
  }
  state_->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  // A name stands in its place however its accents are written.
  state_->collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
}

Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

std::string Collation::key(std::string_view text) const {
  if (!state_->collator) return std::string(text);
  const auto wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::vector<std::uint8_t> bytes(64 + 4 * text.size());
  auto size = state_->collator->getSortKey(wide, bytes.data(), static_cast<int>(bytes.size()));
  if (size > static_cast<int>(bytes.size())) {
    bytes.resize(static_cast<std::size_t>(size));
    size = state_->collator->getSortKey(wide, bytes.data(), size);
  }
  return {bytes.begin(), bytes.begin() + size};
}

}  // namespace saite::i18n

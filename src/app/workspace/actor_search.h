// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "src/app/jobs/jobs.h"
#include "src/edit/document.h"
#include "src/i18n/search.h"

namespace saite::app {

/// Finds actors of a document by what people type, blind to case and diacritics. The index of a
/// large network is made in the background.
class ActorSearch {
 public:
  explicit ActorSearch(Jobs& jobs) : jobs_(jobs) {}

  void reset();
  /// Makes the index anew where names have changed.
  void update(const edit::Document& document);
  /// Best first; empty while the first index of a large network is being made. It may be a moment
  /// older than the network: some actors may be gone.
  [[nodiscard]] std::vector<ActorId> find(std::string_view query, std::size_t max = 20) const;

 private:
  Jobs& jobs_;
  std::shared_ptr<const i18n::SearchIndex> index_ = std::make_shared<i18n::SearchIndex>();
  edit::Stamps made_for_{};
  bool made_ = false;
  JobId job_ = JobId::none;
};

}  // namespace saite::app

// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/methods.h"

#include <utility>

#include "src/i18n/translator.h"

namespace saite::app {

void Methods::ask() {
  asked_ = query_;
  wanted_ = true;
}

std::shared_ptr<const Methods::Found> Methods::found(study::Audience audience,
                                                     const std::string& language) const {
  const auto& result = latest_.view().result;
  if (!asked_ || !result || result->key.audience != audience || result->key.language != language ||
      result->key.query.method != query_.method) {
    return nullptr;
  }
  return result;
}

bool Methods::outdated(const edit::Document& document, const Pipeline& pipeline) const {
  const auto& key = latest_.key();
  return key && pipeline.fresh() &&
         (key->projection != pipeline.projection_revision() ||
          key->facts != document.stamps().facts);
}

void Methods::update(const edit::Document& document, const Pipeline& pipeline,
                     study::Audience audience, const std::string& language) {
  if (!asked_ || !pipeline.fresh()) return;
  const auto& last = latest_.key();
  const bool told_otherwise = last && (last->audience != audience || last->language != language);
  if (!std::exchange(wanted_, false) && !told_otherwise) return;
  const Key key{pipeline.projection_revision(), document.stamps().facts, *asked_, audience,
                language};
  if (!latest_.stale(key)) return;
  latest_.start(key, {"job.method"},
                [key, network = document.snapshot(),
                 projection = pipeline.projection()](Progress& progress) -> Result<Found> {
                  const i18n::Translator t(key.language);
                  auto finding =
                      study::ask_method(*network, projection, key.query, key.audience, t, progress);
                  if (!finding) return finding.error();
                  return Found{key, std::move(*finding)};
                });
}

void Methods::reset() {
  latest_.reset();
  asked_.reset();
  query_.actors.clear();  // the ids of another document
  wanted_ = false;
}

}  // namespace saite::app

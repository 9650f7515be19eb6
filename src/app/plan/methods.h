// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "src/app/pipeline/latest.h"
#include "src/app/pipeline/pipeline.h"
#include "src/edit/document.h"
#include "src/study/methods.h"

namespace saite::app {

/// A method that somebody asked of what is shown, worked out in the background.
///     methods.query().method = …; methods.ask();
///     each frame: show(methods.view()); … methods.update(document, view);
/// What was found stays while the map changes, and says that it is of before; for another audience
/// or in another language it is told anew.
class Methods {
 public:
  struct Key {
    std::uint64_t projection = 0;
    std::uint64_t facts = 0;
    study::MethodQuery query;
    study::Audience audience = study::Audience::planner;
    std::string language;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Found {
    Key key;
    study::Finding finding;
  };
  using View = Latest<Key, Found>::View;

  explicit Methods(Jobs& jobs) : latest_(jobs) {}

  /// What stands in the fields; ask() asks it as it is.
  [[nodiscard]] study::MethodQuery& query() { return query_; }
  void ask();
  [[nodiscard]] bool asked() const { return asked_.has_value(); }
  /// Whether that was the method in the fields.
  [[nodiscard]] bool asked_this() const { return asked_ && asked_->method == query_.method; }
  /// How far it is; see found() for what may be shown.
  [[nodiscard]] const View& view() const { return latest_.view(); }
  /// What the method in the fields found last, for this audience and in this language; null where
  /// there is nothing of it yet.
  [[nodiscard]] std::shared_ptr<const Found> found(study::Audience audience,
                                                   const std::string& language) const;
  /// Whether the map has changed since.
  [[nodiscard]] bool outdated(const edit::Document& document, const Pipeline& pipeline) const;
  /// Rises with every answer.
  [[nodiscard]] std::uint64_t revision() const { return latest_.revision(); }
  void update(const edit::Document& document, const Pipeline& pipeline, study::Audience audience,
              const std::string& language);
  void retry() {
    wanted_ = true;
    latest_.retry();
  }
  void reset();

 private:
  Latest<Key, Found> latest_;
  study::MethodQuery query_;
  std::optional<study::MethodQuery> asked_;
  bool wanted_ = false;  // ask() was called since
};

}  // namespace saite::app

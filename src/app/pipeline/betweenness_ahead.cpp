// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/betweenness_ahead.h"

#include "graph/analysis/betweenness/betweenness_cache.h"

namespace saite::app {

void BetweennessAhead::Watched::report(double fraction) {
  if (shown_) whole_.report(from_ + fraction * (to_ - from_));
}

void BetweennessAhead::Watched::show(double from, double to) {
  from_ = from;
  to_ = to;
  shown_ = true;
}

BetweennessAhead::BetweennessAhead(const analysis::Context& context, Progress& progress)
    : context_(context), watched_(progress) {}

BetweennessAhead::~BetweennessAhead() {
  watched_.stop();
  group_.wait();
}

void BetweennessAhead::start() {
  running_ = true;
  group_.run([this] {
    // Whoever asks for it afterwards meets the same error, if there is one.
    (void)context_.live->run(context_.projection(), {.edges = context_.with_ties}, watched_);
  });
}

void BetweennessAhead::wait(double from, double to) {
  if (!running_) return;
  running_ = false;
  watched_.show(from, to);
  group_.wait();
}

}  // namespace saite::app

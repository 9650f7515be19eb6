// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "render/canvas/canvas.h"
#include "render/gl/instances.h"
#include "render/gl/target.h"
#include "render/gl/tools.h"

namespace saite::gl {

/// Draws by OpenGL 3.3. What is called between begin() and end() is uploaded and written down;
/// start() and paint() then draw it, all at once or in slices that leave time for the window.
///     scene::draw_scene(scene, view, plan, shaper, canvas);
///     canvas.start(offscreen.target());
///     while (!canvas.paint(20000)) show_something_else();
/// Batches are kept by their place in the sequence of calls and their revision: what has not
/// changed is not uploaded again. Needs the context of its tools to be current.
/// Cost: some 1–2 µs a mark or a piece of a tie on a software driver.
class GlCanvas final : public canvas::Canvas {
 public:
  explicit GlCanvas(std::shared_ptr<Tools> tools);

  void begin(const canvas::View& view) override;
  void space(canvas::Space space) override { space_ = space; }
  void polygons(std::span<const canvas::Polygon> polygons, canvas::Batch batch) override;
  void curves(std::span<const canvas::Curve> curves, canvas::Batch batch) override;
  void marks(std::span<const canvas::Mark> marks, canvas::Batch batch) override;
  void labels(std::span<const canvas::Label> labels, canvas::Batch batch) override;
  void begin_group(std::string_view) override {}
  void end_group() override {}
  void end() override {}

  /// From now on many ties of a batch with a revision are uploaded part by part as they are
  /// painted, not when they are told: their memory must stay until then, its values may change.
  void defer(bool deferred) { defers_ = deferred; }
  /// Whether something that was written down still waits for that.
  [[nodiscard]] bool deferred() const;

  /// Begins to draw what was written down, on its background, or on what the target shows.
  void start(const Target& target, bool clear = true);
  /// Draws at most about so many instances more. True once nothing is left.
  bool paint(std::size_t instances);
  void paint_all();

  /// Of everything that was written down.
  [[nodiscard]] std::size_t instances() const;
  /// Bytes given to the driver since this was made.
  [[nodiscard]] std::size_t uploaded() const { return uploaded_; }

 private:
  enum class Kind : std::uint8_t { fill, segment, mark, glyph };

  /// A batch as the driver has it.
  struct Kept {
    Kind kind = Kind::fill;
    std::uint64_t revision = 0;
    std::size_t given = 0;          // how many things the batch had
    std::uint64_t form = 0;         // what else its instances depend on
    std::uint64_t fingerprint = 0;  // of what the batch held, where that was looked at
    std::size_t count = 0;          // of instances
    std::size_t plain = 0;          // so many of the first are pieces that may be hairlines
    float greatest = 0;             // width of those, reach of marks
    std::size_t capacity = 0;
    std::span<const canvas::Curve> waits;  // they are uploaded before they are painted
    VertexArray array;
    Buffer buffer;
  };
  struct Step {
    std::size_t kept = 0;
    Transform transform;
  };

  /// The place of the next batch; true where its instances have to be uploaded.
  std::pair<Kept*, bool> next(Kind kind, std::size_t given, const canvas::Batch& batch,
                              std::uint64_t form = 0);
  /// Whether the view gives nothing in the world a place.
  [[nodiscard]] bool lost() const;
  void curve_part(std::span<const canvas::Curve> curves, const canvas::Batch& batch,
                  std::uint64_t part, bool sorted);
  void upload_curves(Kept& kept, std::span<const canvas::Curve> curves, bool sorted);
  void upload(Kept& kept, const void* data, std::size_t count, std::size_t stride);
  [[nodiscard]] Transform transform_of(const canvas::Batch& batch, bool on_page) const;
  void append_glyphs(const canvas::Label& label, bool halo);
  void fill_glyphs(std::span<const canvas::Label> labels);
  /// How instances are drawn: the program and the driver's primitive.
  struct Way {
    const Program* program;
    GLenum primitive;
    GLsizei corners;
  };
  [[nodiscard]] Way way_of(const Step& step, std::size_t first) const;
  void draw(const Step& step, std::size_t first, std::size_t count);
  /// So many corners of triangles take about as long as a piece of a tie.
  static constexpr std::size_t corners_of_a_piece = 8;

  struct GlyphInstance {
    Vec2 anchor;
    Vec2 offset;
    std::uint16_t box[4];
    canvas::Colour colour;
  };

  std::shared_ptr<Tools> tools_;
  canvas::View view_;
  canvas::Space space_ = canvas::Space::world;
  std::vector<Kept> kept_;
  std::vector<Step> steps_;
  std::size_t uploaded_ = 0;
  bool defers_ = false;

  Target target_;
  std::size_t at_step_ = 0;
  std::size_t at_instance_ = 0;

  std::vector<Segment> segments_;  // reused from call to call
  std::vector<FillVertex> vertices_;
  std::vector<GlyphInstance> glyphs_;
};

}  // namespace saite::gl

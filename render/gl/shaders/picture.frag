in vec2 v_at;
uniform sampler2D u_picture;
uniform vec4 u_wash;    // premultiplied: laid over the picture
uniform float u_opacity;
out vec4 o_colour;

void main() {
  vec4 colour = texture(u_picture, v_at) * u_opacity;
  o_colour = u_wash * colour.a + colour * (1.0 - u_wash.a);
}

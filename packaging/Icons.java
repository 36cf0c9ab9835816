import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Draws `packaging/icon/parley.svg` in every size and form that a system asks for.
///
///     java packaging/Icons.java FOLDER
///
/// It knows what that drawing uses: rectangles and paths of the commands M, L, C and Z, on 64 by 64
/// units.
final class Icons {
    private static final Path DRAWING = Path.of("packaging", "icon", "parley.svg");
    private static final double UNITS = 64;

    private record Part(Shape shape, Color fill) {}

    private Icons() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<Part> parts = read();
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
            Files.write(folder.resolve("parley-" + size + ".png"), png(parts, size));
        }
        Files.write(folder.resolve("parley.ico"), ico(parts, 16, 24, 32, 48, 64, 256));
        Files.write(folder.resolve("parley.icns"), icns(parts));
    }

    private static List<Part> read() throws Exception {
        NodeList all =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(DRAWING.toFile())
                        .getDocumentElement()
                        .getElementsByTagName("*");
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            switch (each.getTagName()) {
                case "rect" -> parts.add(new Part(rectangle(each), fill(each)));
                case "path" -> parts.add(new Part(path(each.getAttribute("d")), fill(each)));
                case "title" -> {}
                default -> throw new IllegalArgumentException("Cannot draw " + each.getTagName());
            }
        }
        return parts;
    }

    private static Color fill(Element part) {
        return Color.decode(part.getAttribute("fill"));
    }

    private static Shape rectangle(Element rect) {
        double round = 2 * number(rect, "rx");
        return new RoundRectangle2D.Double(
                number(rect, "x"),
                number(rect, "y"),
                number(rect, "width"),
                number(rect, "height"),
                round,
                round);
    }

    private static double number(Element part, String name) {
        return Double.parseDouble(part.getAttribute(name));
    }

    private static Shape path(String commands) {
        Path2D path = new Path2D.Double();
        Scanner in = new Scanner(commands).useLocale(java.util.Locale.ROOT);
        while (in.hasNext()) {
            switch (in.next()) {
                case "M" -> path.moveTo(in.nextDouble(), in.nextDouble());
                case "L" -> path.lineTo(in.nextDouble(), in.nextDouble());
                case "C" ->
                        path.curveTo(
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble());
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException("Cannot draw " + commands);
            }
        }
        return path;
    }

    private static byte[] png(List<Part> parts, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        on.scale(size / UNITS, size / UNITS);
        for (Part part : parts) {
            on.setColor(part.fill());
            on.fill(part.shape());
        }
        on.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// A Windows icon: a directory of 16 bytes for each picture, then the pictures as PNG.
    private static byte[] ico(List<Part> parts, int... sizes) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        ByteBuffer directory =
                ByteBuffer.allocate(6 + 16 * sizes.length).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        for (int size : sizes) {
            byte[] png = png(parts, size);
            // 256 is written as 0; one plane, 32 bits a pixel.
            directory
                    .put((byte) size)
                    .put((byte) size)
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            directory.putInt(png.length).putInt(directory.capacity() + pictures.size());
            pictures.writeBytes(png);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(directory.array());
        out.writeBytes(pictures.toByteArray());
        return out.toByteArray();
    }

    /// A macOS icon: for each picture its kind, its length with this head, and the PNG.
    private static byte[] icns(List<Part> parts) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pictures);
        record Kind(String name, int size) {}
        for (Kind kind :
                List.of(
                        new Kind("icp4", 16),
                        new Kind("ic11", 32),
                        new Kind("icp5", 32),
                        new Kind("ic12", 64),
                        new Kind("ic07", 128),
                        new Kind("ic13", 256),
                        new Kind("ic08", 256),
                        new Kind("ic14", 512),
                        new Kind("ic09", 512),
                        new Kind("ic10", 1024))) {
            byte[] png = png(parts, kind.size());
            out.write(kind.name().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + png.length);
            out.write(png);
        }
        ByteBuffer head = ByteBuffer.allocate(8);
        head.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(8 + pictures.size());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.array());
        whole.writeBytes(pictures.toByteArray());
        return whole.toByteArray();
    }
}

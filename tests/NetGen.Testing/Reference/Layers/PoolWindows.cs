using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>The windows of a pool, place by place, from the definitions of padding and not from the generator's own arithmetic.</summary>
internal static class PoolWindows
{
    /// <summary>For each window, row by row, the places in it: numbers of places, or null for one of the padding.</summary>
    public static IEnumerable<int?[]> Of(PoolWindow window, TensorShape input)
    {
        int?[][] windows = [[0]];
        for (var axis = 0; axis < window.Axes.Count; axis++)
        {
            var length = input.Dimensions[axis];
            var along = Along(window.Axes[axis], length, window.Padding);
            windows =
            [
                .. from outer in windows
                from inner in along
                select (from first in outer from second in inner select first * length + second).ToArray(),
            ];
        }

        return windows;
    }

    /// <summary>The places of each window in one dimension.</summary>
    private static int?[][] Along(WindowAxis axis, int length, string padding)
    {
        var extent = 1;
        for (var tap = 1; tap < axis.Size; tap++)
        {
            extent += axis.Dilation;
        }

        var outputs = padding == "Valid" ? (length - extent) / axis.Stride + 1 : (int)Math.Ceiling(length / (double)axis.Stride);
        var missing = Math.Max(0, (outputs - 1) * axis.Stride + extent - length);
        var before = padding switch { "Same" => missing / 2, "Causal" => extent - 1, _ => 0 };
        return
        [
            .. Enumerable.Range(0, outputs).Select(output => Enumerable.Range(0, axis.Size)
                .Select(tap => output * axis.Stride + tap * axis.Dilation - before)
                .Select(place => place >= 0 && place < length ? place : (int?)null)
                .ToArray()),
        ];
    }
}

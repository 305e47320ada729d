using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>A kernel along one dimension of its input.</summary>
/// <param name="Window">How it moves.</param>
/// <param name="Inputs">The places there are.</param>
/// <param name="Outputs">The places that come out.</param>
/// <param name="PaddingBefore">The places of padding before the first.</param>
internal sealed record ConvolutionAxis(WindowAxis Window, int Inputs, int Outputs, int PaddingBefore)
{
    /// <summary>A dimension that is not there: one place that the kernel looks at.</summary>
    public static readonly ConvolutionAxis None = new(new WindowAxis(1, 1, 1), 1, 1, 0);

    public int Kernel => Window.Size;

    public int Stride => Window.Stride;

    public int Dilation => Window.Dilation;

    /// <summary>The places that the kernel reaches, padding included; of the last inputs some may be left out.</summary>
    public int Reach => ((Outputs - 1) * Stride) + (int)Window.Extent;

    /// <summary>Whether the kernel looks beyond the edges.</summary>
    public bool IsPadded => PaddingBefore > 0 || Reach > Inputs;

    /// <summary>Whether each input makes an output that depends on none behind it.</summary>
    public bool MakesSteps => Stride == 1 && Outputs == Inputs && PaddingBefore == Window.Extent - 1;

    /// <summary>The same without the outputs that are not in a whole window of a pool.</summary>
    public ConvolutionAxis Cut(int window) => this with { Outputs = Outputs / window * window };

    public static ConvolutionAxis Of(WindowAxis window, int inputs, string padding) =>
        new(window, inputs, window.Outputs(inputs, padding), (int)window.PaddingBefore(inputs, padding));
}

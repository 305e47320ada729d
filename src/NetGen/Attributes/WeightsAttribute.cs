namespace NetGen;

/// <summary>
/// Puts trained parameters into the program: the network gets a method <c>Pretrained()</c> that makes one from a safetensors file which
/// the build embedded, so that none is needed at run time. The project lists the file as <c>&lt;NetGenWeights Include="digits.safetensors" /&gt;</c>.
/// A file that is missing, or does not fit the declaration, is a compile error.
/// </summary>
/// <example>
/// <code>
/// [Network]
/// [Weights("digits.safetensors")]
/// [Input(64)]
/// [Dense(10, Activation.Softmax)]
/// public sealed partial class DigitNet;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class WeightsAttribute : Attribute
{
    /// <summary>Names the file.</summary>
    /// <param name="file">Its name without folders, such as <c>digits.safetensors</c>.</param>
    public WeightsAttribute(string file)
    {
        File = file;
    }

    /// <summary>The file's name without folders.</summary>
    public string File { get; }
}

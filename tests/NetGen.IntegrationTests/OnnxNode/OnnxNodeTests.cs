using System.Reflection;
using Xunit;

namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Networks against reference values from outside: the operator tests of ONNX.</summary>
[Trait("Category", "Numerics")]
public sealed class OnnxNodeTests
{
    private static readonly (Type Network, OnnxCaseAttribute Case)[] Declared =
    [
        .. from type in typeof(OnnxNodeTests).Assembly.GetTypes()
           from declaration in type.GetCustomAttributes<OnnxCaseAttribute>()
           select (type, declaration),
    ];

    public static TheoryData<string> Folders => [.. Declared.Select(declared => declared.Case.Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void ReferenceValuesAreReproduced(string folder)
    {
        var (network, declaration) = Declared.Single(declared => declared.Case.Folder == folder);
        var reference = new OnnxCase(declaration);
        var verify = typeof(OnnxFamily).GetMethod(nameof(OnnxFamily.Verify))!;
        verify.MakeGenericMethod(network).Invoke(OnnxFamily.Of(reference), BindingFlags.DoNotWrapExceptions, null, [reference], null);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Parsing;

/// <summary>What the generator asks of a compilation. Compared by value, so that it rarely disturbs the pipeline.</summary>
internal sealed record CompilationSettings(LanguageVersion Language, OptimizationLevel Optimization)
{
    public bool CompilesEmittedCode => Language >= LanguageVersion.CSharp12;

    public static CompilationSettings Read(Compilation compilation) =>
        new(((CSharpCompilation)compilation).LanguageVersion, compilation.Options.OptimizationLevel);
}
